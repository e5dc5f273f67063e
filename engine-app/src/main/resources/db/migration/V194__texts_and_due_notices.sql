-- A file that a dossier has already been indexed with is not told of again for each further dossier: that one's own event
-- takes the text along. The update of nothing holds the row against an erasure that has not seen the new attachment.
create or replace function motcua.document_text_wait() returns trigger language plpgsql as $$
begin
    if new.media_type = 'application/pdf'
        or new.media_type like 'application/vnd.openxmlformats-officedocument.%' then
        insert into motcua.document_text as known (sha256, media_type) values (new.sha256, new.media_type)
            on conflict (sha256) do update set told = known.told;
    end if;
    return null;
end $$;

-- Two dossiers with the same file that are erased at once wait for each other, each file in the same order: the second
-- sees what the first has erased and takes the text along.
drop trigger document_text_forget on motcua.attachment;
create or replace function motcua.document_text_forget() returns trigger language plpgsql as $$
begin
    perform from motcua.document_text t
        where t.sha256 in (select c.sha256 from changed c where c.erased_at is not null)
        order by t.sha256 for update of t;
    if found then
        delete from motcua.document_text t
            where t.sha256 in (select c.sha256 from changed c where c.erased_at is not null)
                and not exists (select from motcua.attachment a where a.sha256 = t.sha256 and a.erased_at is null);
    end if;
    return null;
end $$;
create trigger document_text_forget after update on motcua.attachment
    referencing new table as changed for each statement execute function motcua.document_text_forget();

-- When the holder of a step is to be told of its date next: a day before it, as lists mark it, then when it has passed,
-- then when that notice has been forgotten. Whoever looks for what is to be told reads this index and not all open work.
alter table motcua.work_item add column notice_at timestamptz;
update motcua.work_item set notice_at = sort_at - interval '24 hours' where assignee is not null and not waiting;
create index work_item_notice on motcua.work_item (notice_at) where notice_at is not null;

create function motcua.work_item_to_tell() returns trigger language plpgsql as $$
begin
    new.notice_at := case when new.assignee is not null and not new.waiting
        then new.sort_at - interval '24 hours' end;
    return new;
end $$;
create trigger work_item_to_tell before insert on motcua.work_item
    for each row execute function motcua.work_item_to_tell();
-- another holder or another date is told anew
create trigger work_item_to_tell_again before update on motcua.work_item
    for each row when ((old.assignee, old.waiting, old.sort_at) is distinct from (new.assignee, new.waiting, new.sort_at))
    execute function motcua.work_item_to_tell();
