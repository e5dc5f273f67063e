package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold inside the database whatever happened: no table contradicts another. */
final class Balance {

    private final JdbcClient sql;

    Balance(Product product) throws IOException {
        this.sql = product.sql();
    }

    /** Public codes of all dossiers. */
    List<String> codes() {
        return sql.sql("select code from motcua.dossier order by code")
                .query(String.class)
                .list();
    }

    /** Each unit's numbers of a day are 1, 2, 3 ... up to its counter. */
    void codesHaveNeitherGapsNorTwins() {
        none("dossiers without a code", "select id::text from motcua.dossier where code is null");
        none("counters that do not end at the day's last code", """
                select c.unit_code || ' ' || c.day || ' ' || c.last from motcua.dossier_counter c
                left join (select unit_code, to_date(split_part(code, '-', 2), 'YYMMDD') as day,
                        array_agg(split_part(code, '-', 3)::int order by code) as numbers
                    from motcua.dossier group by 1, 2) drawn using (unit_code, day)
                where drawn.numbers is distinct from array(select generate_series(1, c.last))""");
        none("dossiers whose day has no counter", """
                select code from motcua.dossier d where not exists (select from motcua.dossier_counter c
                    where c.unit_code = d.unit_code
                        and c.day = to_date(split_part(d.code, '-', 2), 'YYMMDD'))""");
        none("dossiers with another number of forms 01 than receptions and resumptions", """
                select d.code from motcua.dossier d
                where (select count(*) from motcua.issued_form f where f.dossier_id = d.id and f.number = '01')
                    <> (select count(*) from motcua.journal j
                        where j.dossier_id = d.id and j.type = 'StatusChanged'
                            and (j.payload::jsonb ->> 'to' = '2'
                                or j.payload::jsonb ->> 'from' = '5' and j.payload::jsonb ->> 'to' = '4'))""");
    }

    /** The row of each dossier says what its events say. */
    void dossiersMatchTheirEvents() {
        none("dossiers whose events are not numbered 1 to seq", """
                select d.code from motcua.dossier d
                where d.seq is distinct from (select count(*) from motcua.journal j where j.dossier_id = d.id)
                    or exists (select from motcua.journal j where j.dossier_id = d.id
                        group by j.seq having count(*) > 1 or j.seq > d.seq or j.seq < 1)""");
        none("dossiers in another status than their last change", """
                select d.code from motcua.dossier d
                where d.status <> coalesce((select (j.payload::jsonb ->> 'to')::int from motcua.journal j
                    where j.dossier_id = d.id and j.type = 'StatusChanged' order by j.seq desc limit 1), 1)""");
        none("completions without the record of their step", """
                select j.payload from motcua.journal j where j.type = 'StepCompleted' and not exists (
                    select from motcua.step_record r where r.task_id = j.payload::jsonb ->> 'taskId'
                        and r.dossier_id = j.dossier_id and r.ending = 'COMPLETED' and r.performer = j.actor)""");
    }

    /** The lists show what the engine has open, and what has ended is in no list. */
    void listsShowTheEnginesOpenTasks() {
        none("tasks that only one side has open", """
                select coalesce(t.id_, w.task_id) from camunda.act_ru_task t
                full join motcua.work_item w on w.task_id = t.id_
                left join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
                where t.id_ is null or w.task_id is null or w.step <> t.task_def_key_
                    or e.business_key_ is distinct from w.dossier_id::text""");
        none("tasks that are open and ended", """
                select task_id from motcua.work_item where task_id in (select task_id from motcua.step_record)""");
        none("dossiers that are open without a flow, or closed with one", """
                select d.code from motcua.dossier d where (d.status in (1, 2, 4, 5, 6, 9)) is distinct from
                    exists (select from camunda.act_ru_execution e
                        where e.parent_id_ is null and e.business_key_ = d.id::text)""");
        none("incidents", "select incident_msg_ from camunda.act_ru_incident");
        none("parked events", "select reason from motcua.journal_parked");
    }

    /** Every dossier as the index has to show it. */
    Map<Long, SearchCopy.Copy> dossiers() {
        Map<Long, SearchCopy.Copy> present = new HashMap<>();
        sql.sql("select id, code, status, seq from motcua.dossier").query(row -> {
            present.put(
                    row.getLong("id"),
                    new SearchCopy.Copy(row.getString("code"), row.getInt("status"), row.getLong("seq")));
        });
        return present;
    }

    /** Which statuses occur. */
    Set<Integer> statuses() {
        return Set.copyOf(sql.sql("select distinct status from motcua.dossier")
                .query(Integer.class)
                .list());
    }

    private void none(String what, String query) {
        assertThat(sql.sql(query).query(String.class).list()).as(what).isEmpty();
    }
}
