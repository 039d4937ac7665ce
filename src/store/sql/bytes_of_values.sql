SELECT ifnull(sum(pgsize), 0)
FROM dbstat
WHERE aggregate = TRUE AND name IN ('waarneming', 'waarneming_reeks')
