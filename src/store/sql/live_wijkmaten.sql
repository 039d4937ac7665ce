SELECT m.batch, m.jaar, m.code, m.inwoners, m.stedelijkheid
FROM wijkmaat AS m
JOIN batch AS b ON b.nr = m.batch
WHERE b.ingetrokken = 0
ORDER BY m.batch, m.jaar, m.code
