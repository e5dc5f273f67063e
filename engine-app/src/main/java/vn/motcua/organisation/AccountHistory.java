package vn.motcua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.OfficerAccount.Dated;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Shows an account with its past. */
@Component
public class AccountHistory {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final JdbcOfficers officers;
    private final AccountRights rights;
    private final TemporaryPasswords temporary;
    private final MailAddresses addresses;
    private final Units units;
    private final JdbcClient sql;
    private final Clock clock;

    AccountHistory(
            JdbcOfficers officers,
            AccountRights rights,
            TemporaryPasswords temporary,
            MailAddresses addresses,
            Units units,
            JdbcClient sql,
            Clock clock) {
        this.officers = officers;
        this.rights = rights;
        this.temporary = temporary;
        this.addresses = addresses;
        this.units = units;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The account, for those who administer a unit in which the officer holds or held a position.
     *
     * @throws vn.motcua.shared.Rejection NOT_FOUND, FORBIDDEN
     */
    public OfficerAccount of(OfficerId id) {
        Officer officer = officers.whole(id);
        rights.requireSight(officer);
        LocalDate today = LocalDate.now(clock);
        return new OfficerAccount(
                id,
                officer.username(),
                officer.name(),
                officer.active(),
                temporary.mustChange(id),
                addresses.find(id).orElse(null),
                officer.positions().stream()
                        .sorted(Comparator.comparing(Position::from)
                                .reversed()
                                .thenComparing(Position::unit)
                                .thenComparing(Position::role))
                        .map(position -> dated(position, today))
                        .toList(),
                rights.hindrance(officer).orElse(null),
                changes(id));
    }

    private Dated dated(Position position, LocalDate today) {
        OfficerAccount.State state = position.covers(today)
                ? OfficerAccount.State.HELD
                : position.from().isAfter(today) ? OfficerAccount.State.COMING : OfficerAccount.State.OVER;
        return new Dated(
                UnitRef.of(units.get(position.unit())),
                position.role(),
                position.role().title(),
                position.from(),
                position.to() == null ? null : position.to().minusDays(1),
                state);
    }

    private List<OfficerAccount.Change> changes(OfficerId id) {
        return sql.sql("""
                        SELECT at, type, actor, detail FROM security_event
                        WHERE subject = ? AND type IN ('OFFICER_CREATED', 'OFFICER_RENAMED', 'POSITION_GIVEN',
                            'POSITION_ENDED', 'POSITION_WITHDRAWN', 'PASSWORD_RESET', 'OFFICER_LOCKED',
                            'OFFICER_UNLOCKED', 'MAIL_ADDRESS_SET')
                        ORDER BY id DESC LIMIT 50""")
                .param(id.value())
                .query((row, number) -> change(row))
                .list();
    }

    private OfficerAccount.Change change(ResultSet row) throws SQLException {
        return new OfficerAccount.Change(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                person(row.getString("actor")),
                sentence(SecurityEvents.Type.valueOf(row.getString("type")), row.getString("detail")));
    }

    private @Nullable Person person(@Nullable String actor) {
        return Optional.ofNullable(actor)
                .filter(id -> id.matches(OfficerId.SHAPE))
                .map(OfficerId::new)
                .flatMap(id -> officers.all().whole(id))
                .map(Person::of)
                .orElse(null);
    }

    private Text sentence(SecurityEvents.Type type, @Nullable String detail) {
        return switch (type) {
            case OFFICER_CREATED -> new Text("Tạo tài khoản.", "The account was made.");
            case OFFICER_RENAMED -> new Text("Sửa họ tên.", "The name was changed.");
            case PASSWORD_RESET -> new Text("Đặt lại mật khẩu.", "The password was reset.");
            case MAIL_ADDRESS_SET -> new Text("Đổi địa chỉ thư điện tử.", "The mail address was changed.");
            case OFFICER_LOCKED -> new Text("Khóa tài khoản.", "The account was locked.");
            case OFFICER_UNLOCKED -> new Text("Mở khóa tài khoản.", "The account was unlocked.");
            case POSITION_GIVEN -> position("Giao chức vụ ", "Position given: ", detail);
            case POSITION_ENDED -> position("Đổi ngày cuối: ", "Last day changed: ", detail);
            case POSITION_WITHDRAWN -> position("Rút chức vụ chưa bắt đầu: ", "Withdrawn before it began: ", detail);
            default -> throw new IllegalStateException(type + " is no change of an account");
        };
    }

    /** Reads {@link AccountChanges#detail}. */
    private Text position(String vi, String en, @Nullable String detail) {
        String[] parts = detail == null ? new String[0] : detail.split("[ /]", -1);
        if (parts.length != 4) {
            return new Text(vi, en);
        }
        Text unit = units.get(new UnitCode(parts[0])).name();
        Text role = Role.valueOf(parts[1]).title();
        String from = DAY.format(LocalDate.parse(parts[2]));
        String last = parts[3].isEmpty() ? null : DAY.format(LocalDate.parse(parts[3]));
        if (parts[3].compareTo(parts[2]) < 0 && last != null) {
            return new Text(
                    "Thu hồi ngay trong ngày giao: " + role.vi() + ", " + unit.vi() + ", ngày " + from + ".",
                    "Taken back on the day it was given: " + role.en() + ", " + unit.en() + ", " + from + ".");
        }
        return new Text(
                vi + role.vi() + ", " + unit.vi() + ", từ " + from + (last == null ? "." : " đến hết " + last + "."),
                en + role.en() + ", " + unit.en() + ", from " + from + (last == null ? "." : " to " + last + "."));
    }
}
