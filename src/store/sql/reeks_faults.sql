-- Series that do not tell how many values lie there.
SELECT count(*)
FROM (
    SELECT batch, indicator, periode, waarden FROM reeks
    EXCEPT
    SELECT batch, indicator, periode, count(*) FROM waarneming GROUP BY batch, indicator, periode
)
