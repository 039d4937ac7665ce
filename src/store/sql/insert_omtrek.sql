INSERT INTO omtrek (gebied, batch, nauwkeurigheid, geometrie)
VALUES (?1, ?2, ?3, ?4)
