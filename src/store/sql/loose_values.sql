SELECT
    (SELECT count(*) FROM waarneming WHERE gebied NOT IN (SELECT nr FROM gebied))
    + (
        SELECT count(*) FROM waarneming
        WHERE indicator NOT IN (SELECT nr FROM indicator WHERE nr IS NOT NULL)
    )
    + (
        SELECT count(*) FROM waarneming
        WHERE batch NOT IN (SELECT nr FROM batch WHERE nr IS NOT NULL)
    )
    + (SELECT count(*) FROM waarneming WHERE (waarde IS NULL) = (reden IS NULL))
