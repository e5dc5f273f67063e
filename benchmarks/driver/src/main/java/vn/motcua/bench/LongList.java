package vn.motcua.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/**
 * Gives one unit of a running product so many open tasks, for measuring its list in a browser. Rows are copied from an
 * open step, without journal and engine: nothing else can be done with a folder that was filled so.
 */
final class LongList {

    /** Spread over the office's coming weeks, ten minutes apart, so that hardly two are due at once. */
    private static final String FILL = """
            with example as (
                select w.*, d.code, d.channel, d.status, d.data_form, d.created_by
                from motcua.work_item w join motcua.dossier d on d.id = w.dossier_id
                where w.unit_code = ? and not w.waiting order by w.task_id limit 1),
            copied as (
                insert into motcua.dossier (procedure_code, version_id, helped_at, unit_code, competent_unit, channel,
                    status, data_form, submitted_at, due_at, created_by, owner_name, owner_folded, code)
                select procedure_code, version_id, unit_code, unit_code, unit_code, channel, status, data_form, now(),
                    now() + n * interval '10 minutes', created_by, 'Nguyễn Văn Hàng ' || n, 'nguyen van hang ' || n,
                    split_part(code, '-', 1) || '-200101-' || lpad(n::text, 6, '0')
                from example, generate_series(1, ?) n returning id, code, due_at)
            insert into motcua.work_item (task_id, dossier_id, step, name_vi, name_en, role, unit_code, turn, waiting,
                version, created_at, step_due_at, sort_at, procedure_code, version_id, dossier_due_at, priority)
            select 'long-' || copied.code, copied.id, step, name_vi, name_en, role, unit_code, turn, false, 1, now(),
                copied.due_at, copied.due_at, procedure_code, version_id, copied.due_at, 0
            from example, copied""";

    private LongList() {}

    public static void main(String[] args) throws SQLException {
        Arguments given = Arguments.read(args, Set.of("data", "unit", "tasks"));
        String unit = given.text("unit", "H88.11");
        int tasks = given.number("tasks", 10_000);
        try (Connection owner = new SizeDatabase(Path.of(given.text("data", "data"))).owner();
                PreparedStatement fill = owner.prepareStatement(FILL)) {
            fill.setString(1, unit);
            fill.setInt(2, tasks);
            if (fill.executeUpdate() != tasks) {
                throw new IllegalStateException("There is no open step in unit " + unit + " to copy");
            }
            System.out.printf("%d open tasks more in unit %s%n", tasks, unit);
        }
    }
}
