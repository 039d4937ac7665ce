INSERT INTO handeling (id, soort, tijd, wie, apparaat, betreft)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
