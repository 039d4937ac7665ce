-- Of one year, or else of the newest, those that came last in a batch that was not withdrawn.
SELECT v.jaar, v.x, v.y, v.inwoners
FROM vierkant AS v
WHERE (v.jaar, v.batch) = (
    SELECT w.jaar, w.batch
    FROM vierkant AS w
    JOIN batch AS b ON b.nr = w.batch
    WHERE b.ingetrokken = 0 AND (?1 IS NULL OR w.jaar = ?1)
    ORDER BY w.jaar DESC, w.batch DESC
    LIMIT 1
)
ORDER BY v.x, v.y
