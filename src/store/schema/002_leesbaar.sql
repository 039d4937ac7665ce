-- Codes joined to words, for other SQLite tools.
CREATE VIEW waarneming_leesbaar AS
SELECT
    g.code AS gebied,
    g.naam AS gebied_naam,
    i.sleutel AS indicator,
    i.naam AS indicator_naam,
    CASE
        WHEN w.periode % 100 = 99 THEN printf('%04d', w.periode / 100)
        WHEN w.periode % 100 > 20 THEN printf('%04dK%d', w.periode / 100, w.periode % 100 - 20)
        ELSE printf('%04d-%02d', w.periode / 100, w.periode % 100)
    END AS periode,
    w.waarde,
    r.woord AS reden,
    w.teller,
    w.noemer,
    w.kwalificatie,
    b.uitgever,
    b.tabel,
    b.editie,
    b.plaats,
    p.bestand,
    p.ingetrokken
FROM waarneming AS w
JOIN gebied AS g ON g.nr = w.gebied
JOIN indicator AS i ON i.nr = w.indicator
JOIN batch AS p ON p.nr = w.batch
LEFT JOIN bron AS b ON b.id = p.bron
LEFT JOIN reden AS r ON r.nr = w.reden;
