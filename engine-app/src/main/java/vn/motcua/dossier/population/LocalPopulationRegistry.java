package vn.motcua.dossier.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.PopulationStandIn;
import vn.motcua.journal.ConsumerPace;

/**
 * Keeps a register of its own, whose numbers are invented, and checks what the real one checks. Whether it answers
 * stands in the database, so that all nodes agree.
 */
@Component
@ConditionalOnBooleanProperty("motcua.stand-ins")
class LocalPopulationRegistry implements PopulationRegistry, PopulationStandIn {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ConsumerPace pace;

    LocalPopulationRegistry(JdbcClient jdbc, Clock clock, ConsumerPace pace) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.pace = pace;
    }

    @Override
    public String assign(NumberRequest request) throws RefusedException {
        requireReachable();
        check(request);
        return jdbc.sql("select number from motcua.population_entry where request_id = :id")
                .param("id", request.requestId())
                .query(String.class)
                .optional()
                .orElseGet(() -> register(request));
    }

    @Override
    public Optional<RegisteredPerson> find(String number) {
        requireReachable();
        return InventedPeople.find(number);
    }

    private void requireReachable() {
        if (!reachable()) {
            throw new UncheckedIOException(new IOException("the population register is switched off"));
        }
    }

    @Override
    public boolean reachable() {
        return jdbc.sql("select reachable from motcua.population_state")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void reachable(boolean answers) {
        jdbc.sql("update motcua.population_state set reachable = ?")
                .param(answers)
                .update();
        pace.nudge(PersonalIdConsumer.NAME);
    }

    private void check(NumberRequest request) throws RefusedException {
        if (request.fullName() == null || request.fullName().strip().split("\\s+").length < 2) {
            throw new RefusedException("full name needs a family name and a given name");
        }
        if (request.birthDate() == null || request.birthDate().isAfter(LocalDate.now(clock))) {
            throw new RefusedException("birth date is missing or in the future");
        }
        if (!"MALE".equals(request.sex()) && !"FEMALE".equals(request.sex())) {
            throw new RefusedException("sex is neither MALE nor FEMALE");
        }
    }

    /** Three digits of the place, one of century and sex (0/1 for 19xx, 2/3 for 20xx), two of the year, six serial. */
    private String register(NumberRequest request) {
        long serial = jdbc.sql("select nextval('motcua.population_serial')")
                .query(Long.class)
                .single();
        int century = (request.birthDate().getYear() / 100 - 19) * 2 + ("FEMALE".equals(request.sex()) ? 1 : 0);
        String place = request.provinceCode().replaceAll("\\D", "");
        String number = "%03d%d%02d%06d"
                .formatted(
                        Integer.parseInt(place.isEmpty() ? "0" : place) % 1000,
                        century,
                        request.birthDate().getYear() % 100,
                        serial % 1_000_000);
        jdbc.sql("""
                        insert into motcua.population_entry (request_id, number) values (:id, :number)
                        on conflict (request_id) do nothing""").param("id", request.requestId()).param("number", number).update();
        return jdbc.sql("select number from motcua.population_entry where request_id = :id")
                .param("id", request.requestId())
                .query(String.class)
                .single();
    }
}
