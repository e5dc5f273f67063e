package vn.motcua.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;

/** How far the demo is made, in the database. */
@Component
@Profile("demo")
class DemoState {

    private final JdbcClient jdbc;

    DemoState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty before the demo was begun. */
    Optional<Boolean> finished() {
        return jdbc.sql("select finished from motcua.demo_state")
                .query(Boolean.class)
                .optional();
    }

    Optional<String> hero() {
        return jdbc.sql("select hero_code from motcua.demo_state where hero_code is not null")
                .query(String.class)
                .optional();
    }

    /** The oldest certificate that waits for its signature and that this officer has examined. */
    Optional<String> waitsForSignature(OfficerId examiner) {
        return jdbc.sql("""
                select w.task_id from motcua.work_item w
                where w.step = 'Task_Sign' and w.assignee is null and exists (select from motcua.step_record s
                    where s.dossier_id = w.dossier_id and s.step = 'Task_Appraise' and s.performer = :examiner)
                order by w.created_at limit 1""")
                .param("examiner", examiner.value())
                .query(String.class)
                .optional();
    }

    /** A question, which nobody has answered, whether a dossier will be in time. */
    record Reminder(String task, int version, UnitCode commune) {}

    /** Those of births that are not late yet. */
    List<Reminder> reminders(Instant now) {
        return jdbc.sql("""
                select task_id, version, unit_code from motcua.work_item
                where step = 'Task_Apologise' and procedure_code = '1.001193' and dossier_due_at > :now
                order by task_id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Reminder(
                        row.getString("task_id"), row.getInt("version"), new UnitCode(row.getString("unit_code"))))
                .list();
    }

    void begin(Instant now) {
        jdbc.sql("insert into motcua.demo_state (finished, made_at) values (false, :now)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void finish(String hero) {
        jdbc.sql("update motcua.demo_state set finished = true, hero_code = :hero")
                .param("hero", hero)
                .update();
    }
}
