-- Partitions by month. The application owns nothing, so it makes them through this function, which can do nothing else.
-- Rows that fell into the DEFAULT partition meanwhile move to their month unchanged.
create function motcua.journal_make_partitions(first date, months int) returns int
    language plpgsql security definer set search_path = motcua, pg_temp as
$$
declare
    made  int := 0;
    month date;
    next  date;
    name  text;
begin
    perform pg_advisory_xact_lock(hashtext('journal partitions'));
    for i in 0 .. least(months, 240) - 1 loop
        month := date_trunc('month', first)::date + make_interval(months => i);
        next := month + interval '1 month';
        name := 'journal_' || to_char(month, 'YYYY_MM');
        continue when to_regclass('motcua.' || name) is not null;
        execute format('create table motcua.%I (like motcua.journal including defaults including indexes)', name);
        execute format(
            'with moved as (delete from motcua.journal_default where at >= %1$L and at < %2$L returning *)
             insert into motcua.%3$I select * from moved',
            month::timestamp at time zone 'Asia/Ho_Chi_Minh', next::timestamp at time zone 'Asia/Ho_Chi_Minh', name);
        execute format('alter table motcua.journal attach partition motcua.%I for values from (%L) to (%L)',
            name, month::timestamp at time zone 'Asia/Ho_Chi_Minh', next::timestamp at time zone 'Asia/Ho_Chi_Minh');
        execute format('revoke all on motcua.%I from "${appRole}"', name);
        execute format('grant select, insert on motcua.%I to "${appRole}"', name);
        made := made + 1;
    end loop;
    return made;
end
$$;

-- Takes a month out of the journal and leaves the anchors of its chains. The owner of the database calls it.
create function motcua.journal_detach(month text) returns int
    language plpgsql set search_path = motcua, pg_temp as
$$
declare
    anchors int;
begin
    execute format('lock table motcua.%I in share mode', month);
    execute format(
        'insert into motcua.journal_anchor
         select dossier_id, min(seq), max(seq), (array_agg(prev order by seq))[1],
             (array_agg(hash order by seq desc))[1], %1$L
         from (select *, seq - row_number() over (partition by dossier_id order by seq) as stretch
             from motcua.%1$I) rows
         group by dossier_id, stretch', month);
    get diagnostics anchors = row_count;
    execute format('alter table motcua.journal detach partition motcua.%I', month);
    return anchors;
end
$$;

revoke execute on function motcua.journal_make_partitions(date, int) from public;
grant execute on function motcua.journal_make_partitions(date, int) to "${appRole}";
revoke execute on function motcua.journal_detach(text) from public, "${appRole}";

select motcua.journal_make_partitions(current_date, 4);
