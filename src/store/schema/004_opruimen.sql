-- The figures of a withdrawn batch can be deleted for good. The batch itself stays, with a hash
-- over what is left of it (its gebieden); what it brought is in the log.
ALTER TABLE batch ADD COLUMN opgeruimd INTEGER;

-- The newest change is asked for at every change: a long log must not make that slow.
CREATE INDEX wijziging_hlc ON wijziging (hlc);
