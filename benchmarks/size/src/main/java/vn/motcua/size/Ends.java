package vn.motcua.size;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sets what goes on counting behind the rows: counters, sequences, consumers; and tells the planner what there is. */
final class Ends {

    private final Connection admin;
    private final Numbers numbers;

    Ends(Connection admin, Numbers numbers) {
        this.admin = admin;
        this.numbers = numbers;
    }

    /** What is in the journal is done for every consumer. */
    void set(List<String> consumers, String epoch) throws SQLException {
        counters();
        sequences();
        transactions();
        cursors(consumers, epoch);
        try (Statement sql = admin.createStatement()) {
            sql.execute("vacuum (freeze, analyze)");
        }
    }

    private void counters() throws SQLException {
        admin.setAutoCommit(false);
        try (PreparedStatement dossiers = admin.prepareStatement(
                        "insert into motcua.dossier_counter (unit_code, day, last) values (?, ?, ?)");
                PreparedStatement forms = admin.prepareStatement(
                        "insert into motcua.form_counter (unit_code, number, year, last) values (?, ?, ?, ?)")) {
            for (Map.Entry<Numbers.UnitDay, Integer> counter :
                    numbers.dossiers().entrySet()) {
                dossiers.setString(1, counter.getKey().unit());
                dossiers.setObject(2, counter.getKey().day());
                dossiers.setInt(3, counter.getValue());
                dossiers.addBatch();
            }
            dossiers.executeBatch();
            for (Map.Entry<Numbers.UnitForm, Integer> counter : numbers.forms().entrySet()) {
                forms.setString(1, counter.getKey().unit());
                forms.setString(2, counter.getKey().number());
                forms.setInt(3, counter.getKey().year());
                forms.setInt(4, counter.getValue());
                forms.addBatch();
            }
            forms.executeBatch();
        }
        admin.commit();
        admin.setAutoCommit(true);
    }

    private void sequences() throws SQLException {
        set("motcua.dossier_id_seq", numbers.lastDossier());
        set("motcua.journal_position", numbers.lastPosition());
        set("motcua.population_serial", numbers.lastPopulation());
        for (Map.Entry<String, Long> table : numbers.rows().entrySet()) {
            set(
                    Generation.single(admin, "select pg_get_serial_sequence('" + table.getKey() + "', 'id')"),
                    table.getValue());
        }
    }

    private void set(String sequence, long last) throws SQLException {
        if (last > 0) {
            Generation.single(admin, "select setval('" + sequence + "', " + last + ")");
        }
    }

    /** Goes through as many transactions as the events name: what is younger than the database itself, nobody reads. */
    private void transactions() throws SQLException {
        try (Statement sql = admin.createStatement()) {
            sql.execute("set synchronous_commit = off");
            sql.execute("""
                    do $$
                    begin
                        while pg_current_xact_id()::text::bigint <= %d loop
                            commit;
                        end loop;
                    end $$""".formatted(numbers.lastTransaction()));
            sql.execute("set synchronous_commit = on");
        }
    }

    private void cursors(List<String> consumers, String epoch) throws SQLException {
        List<String> known = new ArrayList<>(consumers);
        try (Statement sql = admin.createStatement();
                ResultSet row = sql.executeQuery("select consumer from motcua.journal_cursor")) {
            while (row.next()) {
                known.add(row.getString(1));
            }
        }
        try (PreparedStatement cursor = admin.prepareStatement(
                "insert into motcua.journal_cursor (consumer, epoch, xid, position) values (?, ?, ?::xid8, ?)"
                        + " on conflict (consumer) do update set epoch = excluded.epoch, xid = excluded.xid,"
                        + " position = excluded.position")) {
            for (String consumer : known.stream().distinct().toList()) {
                cursor.setString(1, consumer);
                cursor.setInt(2, Integer.parseInt(epoch));
                cursor.setString(3, Long.toString(numbers.lastTransaction()));
                cursor.setLong(4, numbers.lastPosition());
                cursor.executeUpdate();
            }
        }
    }
}
