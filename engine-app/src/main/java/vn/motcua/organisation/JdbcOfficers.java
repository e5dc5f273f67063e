package vn.motcua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Officers remembered whole: a province has some thousands. Password hashes are never among them. */
@Component
class JdbcOfficers implements Officers {

    private final JdbcClient sql;
    private final Clock clock;
    private final OfficerRegister register;
    private final Remembered<Directory> directory;

    JdbcOfficers(JdbcClient sql, Clock clock, OfficerRegister register, Revision revision) {
        this.sql = sql;
        this.clock = clock;
        this.register = register;
        this.directory = new Remembered<>(revision, this::load);
    }

    @Override
    public Officer get(OfficerId id) {
        return directory
                .get()
                .get(id, today())
                .orElseThrow(() -> Rejection.notFound(
                        "officerId",
                        id.value(),
                        new Text(
                                "Không có cán bộ mang mã " + id + ".",
                                "There is no officer with the number " + id + ".")));
    }

    @Override
    public Optional<Officer> byUsername(String username) {
        return directory.get().byUsername(username.toLowerCase(Locale.ROOT), today());
    }

    @Override
    public List<Officer> holding(Role role, UnitCode unit, LocalDate on) {
        return directory
                .get()
                .holding(position -> position.role() == role && position.unit().equals(unit), on);
    }

    @Override
    public List<Officer> in(UnitCode unit, LocalDate on) {
        return directory.get().holding(position -> position.unit().equals(unit), on);
    }

    @Override
    public List<Officer> accounts(UnitCode unit, LocalDate on) {
        return directory.get().accounts(unit, on);
    }

    @Override
    public Map<OfficerId, String> names(Collection<OfficerId> ids) {
        Map<OfficerId, String> names = new LinkedHashMap<>();
        Directory all = directory.get();
        for (OfficerId id : ids) {
            all.get(id, today()).ifPresent(officer -> names.put(id, officer.name()));
        }
        return names;
    }

    @Override
    public boolean isEmpty() {
        return directory.get().isEmpty();
    }

    @Override
    public void create(NewOfficer officer) {
        register.create(officer);
    }

    @Override
    public void appoint(OfficerId id, Position position) {
        get(id);
        register.appoint(id, position);
    }

    @Override
    public void dismiss(OfficerId id, Role role, UnitCode unit, LocalDate to) {
        get(id);
        register.dismiss(id, role, unit, to);
    }

    @Override
    public void lock(OfficerId id) {
        get(id);
        register.lock(id);
    }

    @Override
    public void unlock(OfficerId id) {
        get(id);
        register.unlock(id);
    }

    /** All officers, as of now in a transaction that changes the organisation. */
    Directory all() {
        return directory.get();
    }

    /**
     * The officer with all positions, past and future ones too.
     *
     * @throws Rejection NOT_FOUND
     */
    Officer whole(OfficerId id) {
        get(id);
        return directory.get().whole(id).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Directory load() {
        Map<String, List<Position>> positions = new HashMap<>();
        sql.sql(
                        "SELECT officer, unit, role, valid_from, valid_to FROM officer_position ORDER BY unit, role, valid_from")
                .query(row -> {
                    positions
                            .computeIfAbsent(row.getString("officer"), officer -> new ArrayList<>())
                            .add(position(row));
                });
        List<Officer> officers = sql.sql("SELECT id, username, name, locked_at IS NULL AS active FROM officer")
                .query((row, number) -> new Officer(
                        new OfficerId(row.getString("id")),
                        row.getString("username"),
                        row.getString("name"),
                        row.getBoolean("active"),
                        positions.getOrDefault(row.getString("id"), List.of())))
                .list();
        return new Directory(officers);
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                new UnitCode(row.getString("unit")),
                Role.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
