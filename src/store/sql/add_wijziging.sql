INSERT INTO wijziging (id, handeling, tabel, rij, veld, waarde, hlc, sha256)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
