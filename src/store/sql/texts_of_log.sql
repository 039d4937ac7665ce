-- Every text that the log holds, but for those of kept Foto's: they are long, and figures alone.
SELECT id, handeling, tabel, rij, veld, waarde, hlc
FROM wijziging
WHERE typeof(waarde) = 'text' AND tabel <> 'snapshot'
