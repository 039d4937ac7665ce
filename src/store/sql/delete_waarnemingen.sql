-- Of withdrawn batches only.
DELETE FROM waarneming
WHERE
    gebied = ?1
    AND batch IN (SELECT nr FROM batch WHERE ingetrokken = 1 AND opgeruimd IS NULL)
