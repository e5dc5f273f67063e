-- How a component comes: a paper that is only shown, or data of a database instead of one.
ALTER TABLE motcua.dossier_component ADD COLUMN manner text NOT NULL DEFAULT 'HANDED_IN'
    CHECK (manner IN ('HANDED_IN', 'SHOWN', 'DATA'));
