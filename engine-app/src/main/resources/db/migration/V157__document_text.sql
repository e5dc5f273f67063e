-- What the files of dossiers say, once for each content, to be searched for. A file waits here from the moment it is
-- attached, and its text goes when no dossier has the file any more: both by trigger, so that no way of attaching or
-- erasing can forget it.
create table motcua.document_text (
    sha256      text        primary key,
    media_type  text        not null,
    -- EMPTY: a picture of a text, say. UNREADABLE: why tells it; it is not tried again.
    state       text        not null default 'WAITING'
                check (state in ('WAITING', 'READ', 'EMPTY', 'UNREADABLE')),
    text        text        check ((state = 'READ') = (text is not null)),
    why         text,
    tries       int         not null default 0,
    -- whoever reads it moves this on first, so that another node does not read it as well
    next_try_at timestamptz not null default now(),
    -- whether the search index has been told
    told        boolean     not null default false
);
create index document_text_waiting on motcua.document_text (next_try_at) where state = 'WAITING';
create index document_text_untold on motcua.document_text (sha256) where state = 'READ' and not told;

create function motcua.document_text_wait() returns trigger language plpgsql as $$
begin
    if new.media_type = 'application/pdf'
        or new.media_type like 'application/vnd.openxmlformats-officedocument.%' then
        -- an update of nothing holds the row against an erasure that has not seen the new attachment
        insert into motcua.document_text (sha256, media_type) values (new.sha256, new.media_type)
            on conflict (sha256) do update set told = false;
    end if;
    return null;
end $$;

create trigger document_text_wait after insert on motcua.attachment
    for each row execute function motcua.document_text_wait();

create function motcua.document_text_forget() returns trigger language plpgsql as $$
begin
    delete from motcua.document_text t where t.sha256 = old.sha256
        and not exists (select from motcua.attachment a where a.sha256 = old.sha256 and a.erased_at is null);
    return null;
end $$;

create trigger document_text_forget after update of erased_at on motcua.attachment
    for each row when (new.erased_at is not null) execute function motcua.document_text_forget();

insert into motcua.document_text (sha256, media_type)
    select distinct on (sha256) sha256, media_type from motcua.attachment
    where erased_at is null
        and (media_type = 'application/pdf' or media_type like 'application/vnd.openxmlformats-officedocument.%')
    order by sha256;
