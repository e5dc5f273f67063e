package vn.motcua.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** Finds out what each line of a file of officers would do to the accounts as they are; it writes nothing. */
final class ImportPlan {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Directory directory;
    private final AccountRules rules;
    private final AccountRights rights;
    private final LocalDate today;

    /** Positions as they would be, by officer. */
    private final Map<OfficerId, List<Position>> intended = new HashMap<>();

    private final Map<OfficerId, OfficerLine> firstOf = new HashMap<>();
    private final Map<String, OfficerId> usernames = new HashMap<>();

    private final Set<String> seen = new HashSet<>();

    final List<OfficerImport.Line> lines = new ArrayList<>();
    final Map<OfficerId, NewOfficer> created = new LinkedHashMap<>();
    final Map<OfficerId, String> renamed = new LinkedHashMap<>();
    final List<AccountChanges.Given> given = new ArrayList<>();
    final List<AccountChanges.Ended> ended = new ArrayList<>();

    ImportPlan(List<OfficerLine> file, Directory directory, AccountRules rules, AccountRights rights, LocalDate today) {
        this.directory = directory;
        this.rules = rules;
        this.rights = rights;
        this.today = today;
        file.forEach(this::intend);
        file.forEach(this::judge);
    }

    int count(OfficerImport.State state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    /** Takes over what the line wishes, so that lines are judged by what the whole file makes. */
    private void intend(OfficerLine line) {
        if (line.id() == null || line.position() == null) {
            return;
        }
        List<Position> positions = intended.computeIfAbsent(
                line.id(),
                id -> new ArrayList<>(
                        directory.whole(id).map(Officer::positions).orElse(List.of())));
        Optional<Position> present = same(positions, line.position());
        if (present.isPresent() && !firstOf(line, present.get())) {
            return;
        }
        present.ifPresent(positions::remove);
        positions.add(line.position());
    }

    /** Whether the position found is one of the database and not of an earlier line. */
    private boolean firstOf(OfficerLine line, Position found) {
        return directory
                .whole(line.id())
                .filter(officer -> officer.positions().contains(found))
                .isPresent();
    }

    private void judge(OfficerLine line) {
        List<Violation> broken = new ArrayList<>(line.broken());
        if (line.id() == null || line.position() == null) {
            lines.add(faulty(line, broken));
            return;
        }
        Optional<Officer> officer = directory.whole(line.id());
        if (officer.filter(known -> !rights.sees(known)).isPresent()) {
            // whose account one may not see, of those nothing is compared with the file either
            broken.add(hindrance(line, officer.get()).orElseThrow());
            lines.add(faulty(line, broken));
            return;
        }
        broken.addAll(identity(line, officer));
        Optional<Position> present = officer.flatMap(known -> same(known.positions(), line.position()));
        boolean renames = officer.isPresent() && !officer.get().name().equals(line.name());
        boolean ends = present.isPresent()
                && !Objects.equals(present.get().to(), line.position().to());
        if (officer.isPresent() && (renames || ends || present.isEmpty())) {
            hindrance(line, officer.get()).ifPresent(broken::add);
        }
        broken.addAll(position(line, present, ends));
        if (!broken.isEmpty()) {
            lines.add(faulty(line, broken));
            return;
        }
        take(line, officer, present, renames, ends);
    }

    private Optional<Violation> hindrance(OfficerLine line, Officer officer) {
        return rights.hindrance(officer)
                .map(why -> new Violation("officerId", line.id().value(), why));
    }

    /** What must hold of who the line is about, in the database and within the file. */
    private List<Violation> identity(OfficerLine line, Optional<Officer> officer) {
        List<Violation> broken = new ArrayList<>();
        OfficerLine first = firstOf.computeIfAbsent(line.id(), id -> line);
        if (!first.username().equals(line.username()) || !first.name().equals(line.name())) {
            broken.add(new Violation(
                    first.username().equals(line.username()) ? "name" : "username",
                    first.username().equals(line.username()) ? line.name() : line.username(),
                    new Text(
                            "Khác với dòng " + first.number() + " của cùng cán bộ.",
                            "It differs from line " + first.number() + " of the same officer.")));
            return broken;
        }
        if (officer.isPresent()) {
            if (!officer.get().username().equals(line.username())) {
                broken.add(new Violation(
                        "username",
                        line.username(),
                        new Text(
                                "Tên đăng nhập của cán bộ này là "
                                        + officer.get().username() + " và không đổi được.",
                                "The user name of this officer is "
                                        + officer.get().username() + " and stays.")));
            }
            if (!officer.get().name().equals(line.name())) {
                broken.addAll(rules.name(line.name()));
            }
            return broken;
        }
        broken.addAll(rules.identity(line.username(), line.name()));
        OfficerId holder = usernames.computeIfAbsent(line.username(), username -> line.id());
        if (directory.byUsername(line.username(), today).isPresent() || !holder.equals(line.id())) {
            broken.add(new Violation(
                    "username", line.username(), new Text("Tên đăng nhập đã được dùng.", "The user name is taken.")));
        }
        return broken;
    }

    private List<Violation> position(OfficerLine line, Optional<Position> present, boolean ends) {
        Position position = line.position();
        if (!seen.add(line.id() + " " + position.unit() + " " + position.role() + " " + position.from())) {
            return List.of(new Violation(
                    "from",
                    position.from().toString(),
                    new Text("Tệp đã có dòng về chức vụ này.", "The file has a line about this position already.")));
        }
        List<Position> others = intended.get(line.id()).stream()
                .filter(other -> !sameKey(other, position))
                .toList();
        if (ends) {
            List<Violation> broken = new ArrayList<>();
            rights.ungivable(position)
                    .ifPresent(why ->
                            broken.add(new Violation("unitCode", position.unit().value(), why)));
            broken.addAll(rules.end(present.orElseThrow(), position.to(), others));
            return broken;
        }
        if (present.isPresent()) {
            return List.of();
        }
        return rules.position(position, others, "");
    }

    private void take(
            OfficerLine line, Optional<Officer> officer, Optional<Position> present, boolean renames, boolean ends) {
        OfficerId id = line.id();
        List<Text> does = new ArrayList<>();
        if (officer.isEmpty() && !created.containsKey(id)) {
            created.put(id, new NewOfficer(id, line.username(), line.name(), null, List.of()));
            does.add(new Text("Thêm cán bộ.", "A new officer."));
        }
        if (renames) {
            renamed.put(id, line.name());
            does.add(new Text("Sửa họ tên.", "The name changes."));
        }
        if (present.isEmpty()) {
            given.add(new AccountChanges.Given(id, line.position()));
            does.add(new Text("Giao chức vụ mới.", "A new position."));
        }
        if (ends) {
            ended.add(new AccountChanges.Ended(
                    id, present.orElseThrow(), line.position().to()));
            does.add(new Text(
                    "Ngày cuối: " + day(present.get().to(), "chưa định") + " thành "
                            + day(line.position().to(), "chưa định") + ".",
                    "The last day changes from " + day(present.get().to(), "open") + " to "
                            + day(line.position().to(), "open") + "."));
        }
        OfficerImport.State state = present.isEmpty()
                ? OfficerImport.State.NEW
                : renames || ends ? OfficerImport.State.CHANGED : OfficerImport.State.UNCHANGED;
        lines.add(new OfficerImport.Line(line.number(), state, id.value(), line.name(), together(does), List.of()));
    }

    private static Text together(List<Text> texts) {
        return new Text(
                String.join(" ", texts.stream().map(Text::vi).toList()),
                String.join(" ", texts.stream().map(Text::en).toList()));
    }

    private static String day(@Nullable LocalDate to, String none) {
        return to == null ? none : DAY.format(to.minusDays(1));
    }

    private static OfficerImport.Line faulty(OfficerLine line, List<Violation> broken) {
        return new OfficerImport.Line(
                line.number(),
                OfficerImport.State.FAULTY,
                line.id() == null ? null : line.id().value(),
                line.name(),
                null,
                List.copyOf(broken));
    }

    private static Optional<Position> same(List<Position> positions, Position wanted) {
        return positions.stream().filter(position -> sameKey(position, wanted)).findFirst();
    }

    private static boolean sameKey(Position one, Position other) {
        return one.unit().equals(other.unit())
                && one.role() == other.role()
                && one.from().equals(other.from());
    }
}
