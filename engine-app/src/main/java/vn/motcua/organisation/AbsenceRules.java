package vn.motcua.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** What must hold before an absence is entered, whoever enters it. */
public final class AbsenceRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** The longest absence, in days; a longer one is entered again. */
    static final int LONGEST = 366;

    private AbsenceRules() {}

    /** A wish to be away. */
    public record Wish(OfficerId officer, LocalDate from, LocalDate to, Deputies substitutes) {}

    /**
     * Checks the wish.
     *
     * @param absent the officer
     * @param own absences of the officer that run or are to come
     * @param officers looks officers up, and their absences
     * @throws Rejection INVALID with every field that breaks a rule
     */
    public static void check(Wish wish, Officer absent, List<Absence> own, LocalDate today, People officers) {
        List<Violation> broken = new ArrayList<>(period(wish, own, today));
        Set<@Nullable ProcedureCode> named = new HashSet<>();
        int at = 0;
        for (Deputies.Line line : wish.substitutes().lines()) {
            String field = "substitutes[" + at++ + "]";
            if (!named.add(line.procedure())) {
                broken.add(twice(field, line));
            }
            officer(wish, absent, line.officer(), officers)
                    .ifPresent(rule -> broken.add(
                            new Violation(field + ".officerId", line.officer().value(), rule)));
        }
        if (!broken.isEmpty()) {
            throw Rejection.invalid(broken);
        }
    }

    /** What is known of other officers. */
    public interface People {
        /** Null when there is none of this number. */
        @Nullable
        Officer find(OfficerId id);

        /** Absences that run or are to come. */
        List<Absence> ahead(OfficerId id);
    }

    private static Violation twice(String field, Deputies.Line line) {
        return new Violation(
                field + ".procedureCode",
                line.procedure() == null ? null : line.procedure().value(),
                new Text(
                        "Mỗi thủ tục chỉ có một người thay; chỉ một dòng dành cho mọi thủ tục còn lại.",
                        "One substitute for each procedure, and one line for all the others."));
    }

    private static List<Violation> period(Wish wish, List<Absence> own, LocalDate today) {
        List<Violation> broken = new ArrayList<>();
        if (wish.from().isBefore(today)) {
            broken.add(new Violation(
                    "from",
                    wish.from().toString(),
                    new Text("Vắng mặt tính từ hôm nay trở đi.", "An absence counts from today on.")));
        }
        if (wish.to().isBefore(wish.from())) {
            broken.add(new Violation(
                    "to",
                    wish.to().toString(),
                    new Text("Ngày cuối không được trước ngày đầu.", "The last day does not come before the first.")));
        } else if (ChronoUnit.DAYS.between(wish.from(), wish.to()) >= LONGEST) {
            broken.add(new Violation(
                    "to",
                    wish.to().toString(),
                    new Text("Một lần vắng mặt dài nhất 366 ngày.", "One absence is 366 days at most.")));
        }
        own.stream()
                .filter(other -> other.meets(wish.from(), wish.to()))
                .findFirst()
                .ifPresent(other -> broken.add(new Violation(
                        "from",
                        wish.from().toString(),
                        new Text(
                                "Đã có lần vắng mặt từ %s đến %s."
                                        .formatted(DAY.format(other.from()), DAY.format(other.to())),
                                "There is an absence from %s to %s already."
                                        .formatted(DAY.format(other.from()), DAY.format(other.to()))))));
        return broken;
    }

    /** Why this officer cannot stand in at all. */
    private static Optional<Text> officer(Wish wish, Officer absent, OfficerId id, People people) {
        if (id.equals(wish.officer())) {
            return Optional.of(new Text("Không ai tự thay mình.", "Nobody stands in for themselves."));
        }
        Officer substitute = people.find(id);
        if (substitute == null) {
            return Optional.of(new Text("Không có cán bộ mang mã này.", "There is no officer with this number."));
        }
        if (!substitute.active()) {
            return Optional.of(new Text("Tài khoản của người này đã khóa.", "This officer's account is locked."));
        }
        if (!sharesWork(absent, substitute)) {
            return Optional.of(new Text(
                    "Người này không giữ vai trò nào của người vắng mặt tại đơn vị của họ.",
                    "This officer holds no role of the absent one in their unit."));
        }
        boolean loop = people.ahead(id).stream()
                .filter(other -> other.meets(wish.from(), wish.to()))
                .anyMatch(other -> other.substitutes().include(wish.officer()));
        return loop
                ? Optional.of(
                        new Text(
                                "Hai người không thay lẫn nhau trong cùng thời gian: người này vắng mặt và đã cử chính người vắng mặt.",
                                "Two officers do not stand in for each other at the same time: this one is away and named the absent one."))
                : Optional.empty();
    }

    /** Whether both hold a role of those who do steps, in the same unit. */
    public static boolean sharesWork(Officer absent, Officer substitute) {
        return absent.positions().stream()
                .filter(position -> works(position.role()))
                .anyMatch(position -> substitute.holds(position.role(), position.unit()));
    }

    private static boolean works(Role role) {
        return Permissions.reach(role, Operation.WORK_ON_TASK).isPresent();
    }
}
