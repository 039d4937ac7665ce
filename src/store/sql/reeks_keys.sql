-- The keys of every value, in the order of the index that holds them.
SELECT indicator, periode, gebied, batch
FROM waarneming INDEXED BY waarneming_reeks
ORDER BY indicator, periode, gebied, batch
