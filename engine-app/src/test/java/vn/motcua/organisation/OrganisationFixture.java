package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Invented units and officers for tests; every call makes new ones, so tests that share a database do not meet. */
public final class OrganisationFixture {

    /** Password of every officer made here. */
    public static final String PASSWORD = "mat-khau-thu-nghiem";

    /** Everything made here holds from this day on. */
    public static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private static final AtomicInteger NUMBER = new AtomicInteger(7000);

    private OrganisationFixture() {}

    /** A province of its own with the code {@code T10} and upwards. */
    public static UnitCode province(Units units) {
        int number = NUMBER.incrementAndGet() % 1000;
        UnitCode code = new UnitCode((char) ('P' + number / 100) + String.format("%02d", number % 100));
        units.create(unit(code.value(), null, UnitKind.PROVINCE));
        return code;
    }

    /** A commune below the province, with the given number as its last level. */
    public static UnitCode commune(Units units, UnitCode province, int number) {
        UnitCode code = new UnitCode(province + "." + number);
        units.create(unit(code.value(), province.value(), UnitKind.COMMUNE));
        return code;
    }

    /** A unit without address, running since {@link #SINCE}. */
    public static Unit unit(String code, String parent, UnitKind kind) {
        return new Unit(
                new UnitCode(code),
                new Text("Đơn vị " + code, "Unit " + code),
                parent == null ? null : new UnitCode(parent),
                kind,
                SINCE,
                null,
                null,
                null);
    }

    /** An officer with one position; signs in with the own number in lower case and {@link #PASSWORD}. */
    public static Officer officer(Officers officers, Role role, UnitCode unit) {
        return officer(officers, new OfficerId("TN" + NUMBER.incrementAndGet()), role, unit);
    }

    /** One with the number that a model names. */
    public static Officer officer(Officers officers, OfficerId id, Role role, UnitCode unit) {
        officers.create(new NewOfficer(
                id, id.value(), "Nguyễn Thử Nghiệm " + id, PASSWORD, List.of(new Position(unit, role, SINCE, null))));
        return officers.get(id);
    }
}
