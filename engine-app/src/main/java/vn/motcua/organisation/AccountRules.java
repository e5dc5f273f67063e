package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** What must hold of an account and of its positions, the same for a form and for the line of a file. */
@Component
class AccountRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** What can be typed on every keyboard. */
    private static final String USERNAME = "[a-z0-9][a-z0-9._-]{2,99}";

    /** Begins with a letter, so that no spreadsheet takes it for a formula; no invisible signs. */
    private static final String NAME = "\\p{L}[^\\p{C}<>]{0,99}";

    private final AccountRights rights;
    private final Units units;
    private final Clock clock;

    AccountRules(AccountRights rights, Units units, Clock clock) {
        this.rights = rights;
        this.units = units;
        this.clock = clock;
    }

    /** Rules that the user name and the name of an officer break. */
    List<Violation> identity(String username, String name) {
        List<Violation> broken = new ArrayList<>();
        if (!username.matches(USERNAME)) {
            broken.add(
                    new Violation(
                            "username",
                            username,
                            new Text(
                                    "Tên đăng nhập gồm 3 đến 100 chữ thường không dấu, chữ số, dấu chấm, gạch nối, gạch dưới.",
                                    "A user name has 3 to 100 small letters without tone marks, digits, dots, hyphens, underscores.")));
        }
        broken.addAll(name(name));
        return broken;
    }

    /** Rules that the name breaks. */
    List<Violation> name(String name) {
        return name.matches(NAME)
                ? List.of()
                : List.of(new Violation(
                        "name",
                        name,
                        new Text(
                                "Họ tên bắt đầu bằng chữ cái, tối đa 100 ký tự, không có ký tự ẩn.",
                                "A name begins with a letter and has at most 100 signs, none of them invisible.")));
    }

    /**
     * Rules that a new position breaks.
     *
     * @param others the officer's other positions
     * @param path what the fields' names begin with
     */
    List<Violation> position(Position position, List<Position> others, String path) {
        List<Violation> broken = new ArrayList<>();
        rights.ungivable(position)
                .ifPresent(why -> broken.add(
                        mayAdminister(position)
                                ? new Violation(path + "role", position.role().name(), why)
                                : new Violation(
                                        path + "unitCode", position.unit().value(), why)));
        if (units.find(position.unit(), position.from()).isEmpty()) {
            broken.add(new Violation(
                    path + "unitCode",
                    position.unit().value(),
                    new Text(
                            "Đơn vị không hoạt động vào ngày " + DAY.format(position.from()) + ".",
                            "The unit does not exist on " + DAY.format(position.from()) + ".")));
        }
        period(position, path).ifPresent(broken::add);
        overlap(position, others, path + "from").ifPresent(broken::add);
        return broken;
    }

    /**
     * Rules that another end of a position breaks.
     *
     * @param to first day without it, null for none
     */
    List<Violation> end(Position position, @Nullable LocalDate to, List<Position> positions) {
        LocalDate today = LocalDate.now(clock);
        if (position.to() != null && !position.to().isAfter(today) && !Objects.equals(position.to(), to)) {
            return List.of(lastDay(
                    to,
                    new Text(
                            "Chức vụ đã kết thúc, quá khứ không sửa được; hãy thêm chức vụ mới.",
                            "The position is over and the past stays as it was; give a new one.")));
        }
        if (to != null && to.isBefore(today)) {
            return List.of(lastDay(
                    to,
                    new Text(
                            "Ngày cuối không sớm hơn hôm qua: quá khứ không sửa được.",
                            "The last day is not before yesterday: the past stays as it was.")));
        }
        if (position.from().equals(to) && today.equals(to)) {
            // given wrongly today, it is taken back today
            return List.of();
        }
        Position changed = new Position(position.unit(), position.role(), position.from(), to);
        List<Violation> broken = new ArrayList<>();
        period(changed, "").ifPresent(broken::add);
        List<Position> others =
                positions.stream().filter(other -> !other.equals(position)).toList();
        overlap(changed, others, "lastDay").ifPresent(broken::add);
        return broken;
    }

    private boolean mayAdminister(Position position) {
        return rights.administers(position.unit());
    }

    private static Optional<Violation> period(Position position, String path) {
        return position.to() == null || position.to().isAfter(position.from())
                ? Optional.empty()
                : Optional.of(new Violation(
                        path + "lastDay",
                        position.to().minusDays(1).toString(),
                        new Text("Ngày cuối không trước ngày đầu.", "The last day is not before the first.")));
    }

    /** The same role in the same unit is held once at a time. */
    static Optional<Violation> overlap(Position position, List<Position> others, String field) {
        return others.stream()
                .filter(other -> other.unit().equals(position.unit()) && other.role() == position.role())
                .filter(other -> !other.takenBack())
                .filter(other -> other.to() == null || other.to().isAfter(position.from()))
                .filter(other -> position.to() == null || position.to().isAfter(other.from()))
                .findFirst()
                .map(other -> new Violation(
                        field,
                        position.from().toString(),
                        new Text(
                                "Trùng thời gian với chức vụ giữ từ " + DAY.format(other.from()) + ".",
                                "It overlaps the same position, held from " + DAY.format(other.from()) + " on.")));
    }

    private static Violation lastDay(@Nullable LocalDate to, Text rule) {
        return new Violation("lastDay", to == null ? null : to.minusDays(1).toString(), rule);
    }
}
