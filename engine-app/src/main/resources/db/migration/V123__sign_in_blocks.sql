-- end of the block that is in the record of sign-ins already: one row there for each block, not for each attempt
ALTER TABLE sign_in_attempt ADD COLUMN told_until timestamptz;
