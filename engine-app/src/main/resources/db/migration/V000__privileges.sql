-- Tables belong to the role that migrates (the owner); the application's role gets what it needs on all later tables.
-- A migration takes rights back where less is due (the journal: INSERT and SELECT only) with REVOKE ... FROM "${appRole}".
GRANT USAGE ON SCHEMA motcua, camunda TO "${appRole}";

ALTER DEFAULT PRIVILEGES IN SCHEMA motcua GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${appRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA motcua GRANT USAGE, SELECT ON SEQUENCES TO "${appRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA motcua GRANT EXECUTE ON FUNCTIONS TO "${appRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA camunda GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${appRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA camunda GRANT USAGE, SELECT ON SEQUENCES TO "${appRole}";
