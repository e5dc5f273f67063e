-- Documents of no dossier that the drift monitor deleted from the index.
alter table motcua.search_drift add column removed int not null default 0;
