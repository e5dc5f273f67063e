package vn.motcua.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.Violation;
import vn.motcua.shared.web.Csv;
import vn.motcua.shared.web.CsvTable;

/**
 * Officers and their positions as a file, out and in. What is read is previewed line by line and then applied as a
 * whole or not at all; the same file again changes nothing. Officers who come by a file have no password until one is
 * set for them: thousands of passwords in a file would be worse than none.
 */
@Component
public class OfficerFiles {

    /** Lines below the headings. */
    static final int MOST_LINES = 5000;

    private static final int SHOWN_FAULTS = 50;

    private final JdbcOfficers officers;
    private final Units units;
    private final AccountRules rules;
    private final AccountRights rights;
    private final AccountChanges changes;
    private final Access access;
    private final Revision revision;
    private final Clock clock;

    OfficerFiles(
            JdbcOfficers officers,
            Units units,
            AccountRules rules,
            AccountRights rights,
            AccountChanges changes,
            Access access,
            Revision revision,
            Clock clock) {
        this.officers = officers;
        this.units = units;
        this.rules = rules;
        this.rights = rights;
        this.changes = changes;
        this.access = access;
        this.revision = revision;
        this.clock = clock;
    }

    /**
     * Positions in the unit and everything below it, past ones too, as a file that {@link #preview} takes back.
     *
     * @throws Rejection NOT_FOUND, FORBIDDEN
     */
    public String export(UnitCode unit) {
        access.require(Operation.MANAGE_OFFICERS, units.get(unit).code());
        Set<UnitCode> wanted = units.subtree(unit, LocalDate.now(clock));
        return officers.all().ever(wanted).stream()
                .flatMap(officer -> officer.positions().stream()
                        .filter(position -> wanted.contains(position.unit()))
                        .map(position -> OfficerLine.written(officer, position)))
                .collect(Collectors.joining("", Csv.BYTE_ORDER_MARK + Csv.line(OfficerLine.HEADINGS), ""));
    }

    /**
     * What the file would do; nothing is changed.
     *
     * @throws Rejection INVALID when it is no such file or has more than 5,000 lines
     */
    public OfficerImport preview(String csv) {
        access.require(Operation.MANAGE_OFFICERS);
        ImportPlan plan = plan(read(csv));
        int faulty = plan.count(OfficerImport.State.FAULTY);
        return new OfficerImport(
                faulty == 0 ? token(csv, plan) : null,
                plan.count(OfficerImport.State.NEW),
                plan.count(OfficerImport.State.CHANGED),
                plan.count(OfficerImport.State.UNCHANGED),
                faulty,
                plan.lines.stream()
                        .filter(line -> line.state() != OfficerImport.State.UNCHANGED)
                        .toList());
    }

    /**
     * Does what the preview listed, all of it or nothing; inside the caller's transaction.
     *
     * @throws Rejection INVALID with the faulty lines, CONFLICT {@code stale-preview} when it would do something else now
     */
    public OfficerImport apply(String csv, String token) {
        access.require(Operation.MANAGE_OFFICERS);
        List<OfficerLine> file = read(csv);
        check(csv, plan(file), token);
        // held, not yet changing: what is remembered serves all the lines
        revision.hold();
        ImportPlan plan = plan(file);
        check(csv, plan, token);
        revision.advance();
        changes.create(plan.created.values());
        changes.rename(plan.renamed);
        changes.end(plan.ended);
        changes.give(plan.given);
        return new OfficerImport(
                token,
                plan.count(OfficerImport.State.NEW),
                plan.count(OfficerImport.State.CHANGED),
                plan.count(OfficerImport.State.UNCHANGED),
                0,
                List.of());
    }

    private static void check(String csv, ImportPlan plan, String token) {
        List<Violation> broken = plan.lines.stream()
                .flatMap(line -> line.broken().stream()
                        .map(each -> new Violation(
                                "lines[" + line.number() + "]." + each.field(), each.value(), each.rule())))
                .limit(SHOWN_FAULTS)
                .toList();
        if (!broken.isEmpty()) {
            throw Rejection.invalid(broken);
        }
        if (!token(csv, plan).equals(token)) {
            throw Rejection.stale(
                    "stale-preview",
                    "token",
                    token,
                    new Text(
                            "Dữ liệu đã thay đổi sau khi xem trước; chưa có gì được áp dụng. Hãy xem trước lại.",
                            "The data changed after the preview; nothing was applied. Please preview again."));
        }
    }

    private ImportPlan plan(List<OfficerLine> file) {
        return new ImportPlan(file, officers.all(), rules, rights, LocalDate.now(clock));
    }

    private static List<OfficerLine> read(String csv) {
        List<CsvTable.Line> lines = CsvTable.read(csv);
        if (lines.isEmpty() || !OfficerLine.isHeading(lines.get(0))) {
            throw unreadable(
                    lines.isEmpty() ? "" : String.join(";", lines.get(0).cells()),
                    "Dòng đầu của tệp là: " + String.join("; ", OfficerLine.HEADINGS) + ".",
                    "The first line of the file reads: " + String.join("; ", OfficerLine.HEADINGS) + ".");
        }
        if (lines.size() - 1 > MOST_LINES) {
            throw unreadable(
                    Integer.toString(lines.size() - 1),
                    "Tệp có tối đa " + MOST_LINES + " dòng; hãy chia nhỏ.",
                    "A file has at most " + MOST_LINES + " lines; please divide it.");
        }
        return lines.stream().skip(1).map(OfficerLine::of).toList();
    }

    private static Rejection unreadable(String value, String vi, String en) {
        return Rejection.invalid("csv", value, new Text(vi, en));
    }

    /** Of the file and of all that it does: the same only while it would do the same. */
    private static String token(String csv, ImportPlan plan) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(csv, plan.lines, plan.created, plan.renamed, plan.given, plan.ended)
                    .forEach(part -> digest.update(part.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
