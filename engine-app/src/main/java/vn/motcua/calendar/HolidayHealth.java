package vn.motcua.calendar;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Warns before the years end of which holidays are known. */
@Component("holidaysHealthIndicator")
class HolidayHealth implements HealthIndicator {

    private static final Status ATTENTION = new Status("ATTENTION", "holidays of the coming year are missing");

    private final HolidayOutlook outlook;

    HolidayHealth(HolidayOutlook outlook) {
        this.outlook = outlook;
    }

    @Override
    public Health health() {
        return (outlook.warning().isEmpty() ? Health.up() : Health.status(ATTENTION))
                .withDetail("lastKnownYear", outlook.lastKnownYear())
                .build();
    }
}
