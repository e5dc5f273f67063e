package vn.motcua.calendar;

/**
 * The hours of a unit and of those that inherit them.
 *
 * @param saturdayDuty whether its counter receives on Saturday mornings
 * @param decision the act that set them
 */
public record UnitHours(OfficeHours hours, boolean saturdayDuty, String decision) {

    static final UnitHours DEFAULT = new UnitHours(OfficeHours.DEFAULT, false, "Giờ làm việc mặc định");
}
