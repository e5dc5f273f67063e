package vn.motcua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** The tree in two tables, remembered whole: a province has some hundreds of units. */
@Component
class JdbcUnits implements Units {

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final Revision revision;
    private final Clock clock;
    private final Remembered<UnitTree> tree;

    JdbcUnits(JdbcClient sql, TransactionOperations transaction, Revision revision, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.revision = revision;
        this.clock = clock;
        this.tree = new Remembered<>(revision, this::load);
    }

    @Override
    public Unit get(UnitCode code) {
        List<Unit> periods = periods(code);
        return find(code, LocalDate.now(clock)).orElse(periods.get(periods.size() - 1));
    }

    @Override
    public List<Unit> periods(UnitCode code) {
        List<Unit> periods = tree.get().periods(code);
        if (periods.isEmpty()) {
            throw Rejection.notFound(
                    "unitCode",
                    code.value(),
                    new Text("Không có đơn vị mang mã " + code + ".", "There is no unit with the code " + code + "."));
        }
        return periods;
    }

    @Override
    public Optional<Unit> find(UnitCode code, LocalDate on) {
        return tree.get().find(code, on);
    }

    @Override
    public List<Unit> all(LocalDate on) {
        return tree.get().all(on);
    }

    @Override
    public Set<UnitCode> codes(LocalDate on) {
        return tree.get().codes(on);
    }

    @Override
    public Set<UnitCode> subtree(UnitCode root, LocalDate on) {
        return tree.get().subtree(root, on);
    }

    @Override
    public List<Unit> children(@Nullable UnitCode parent, LocalDate on) {
        return tree.get().children(parent, on);
    }

    @Override
    public List<UnitCode> ancestors(UnitCode code, LocalDate on) {
        return tree.get().ancestors(code, on);
    }

    @Override
    public void create(Unit unit) {
        transaction.executeWithoutResult(status -> {
            revision.advance();
            UnitPlacing.check(tree.get(), unit);
            sql.sql("INSERT INTO unit (code, path) VALUES (:code, :path) ON CONFLICT DO NOTHING")
                    .param("code", unit.code().value())
                    .param("path", UnitPath.of(unit.code()).text())
                    .update();
            endRunning(unit.code(), unit.from());
            insert(unit);
        });
    }

    @Override
    public void end(UnitCode code, LocalDate to) {
        transaction.executeWithoutResult(status -> {
            revision.advance();
            UnitPlacing.checkEmpty(tree.get(), code, to);
            endRunning(code, to);
        });
    }

    private void endRunning(UnitCode code, LocalDate to) {
        sql.sql("UPDATE unit_period SET valid_to = :to WHERE code = :code AND valid_to IS NULL")
                .param("to", to)
                .param("code", code.value())
                .update();
    }

    private void insert(Unit unit) {
        sql.sql("""
                        INSERT INTO unit_period
                          (code, valid_from, valid_to, parent, kind, name_vi, name_en, address, phone)
                        VALUES (:code, :from, :to, :parent, :kind, :vi, :en, :address, :phone)""")
                .param("code", unit.code().value())
                .param("from", unit.from())
                .param("to", unit.to())
                .param("parent", unit.parent() == null ? null : unit.parent().value())
                .param("kind", unit.kind().name())
                .param("vi", Normalizer.normalize(unit.name().vi(), Normalizer.Form.NFC))
                .param("en", unit.name().en())
                .param("address", unit.address())
                .param("phone", unit.phone())
                .update();
    }

    private UnitTree load() {
        return new UnitTree(
                sql.sql("SELECT * FROM unit_period").query(JdbcUnits::unit).list());
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        String parent = row.getString("parent");
        return new Unit(
                new UnitCode(row.getString("code")),
                new Text(row.getString("name_vi"), row.getString("name_en")),
                parent == null ? null : new UnitCode(parent),
                UnitKind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("address"),
                row.getString("phone"));
    }
}
