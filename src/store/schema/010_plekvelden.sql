-- What a visitor of a place wants to know: when it is open (one line of text, see the README), for
-- whom it is, who can get in and what it costs. Nothing filled in is unknown.
ALTER TABLE ontmoetingsplek ADD COLUMN openingstijden TEXT;
ALTER TABLE ontmoetingsplek ADD COLUMN feestdagen TEXT CHECK (feestdagen IN ('ja', 'ja_ook_5_mei', 'nee'));
ALTER TABLE ontmoetingsplek ADD COLUMN vrij_binnen TEXT CHECK (vrij_binnen IN ('ja', 'nee'));
ALTER TABLE ontmoetingsplek ADD COLUMN toilet TEXT CHECK (toilet IN ('ja', 'nee'));
ALTER TABLE ontmoetingsplek ADD COLUMN ringleiding TEXT CHECK (ringleiding IN ('ja', 'nee'));
ALTER TABLE ontmoetingsplek ADD COLUMN prikkelarm TEXT CHECK (prikkelarm IN ('ja', 'nee'));
ALTER TABLE ontmoetingsplek ADD COLUMN herkenbaar TEXT CHECK (herkenbaar IN ('ja', 'nee'));
ALTER TABLE ontmoetingsplek ADD COLUMN doelgroepen TEXT;
ALTER TABLE ontmoetingsplek ADD COLUMN kosten TEXT;
ALTER TABLE ontmoetingsplek ADD COLUMN capaciteit INTEGER;
ALTER TABLE ontmoetingsplek ADD COLUMN programma TEXT;
