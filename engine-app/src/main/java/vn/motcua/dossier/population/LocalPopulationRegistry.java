package vn.motcua.dossier.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stand-in of the population database for demos and trials, since its numbers are invented: keeps its own register, checks what
 * the real one checks, and can be switched off to see what the product does when it cannot be reached.
 */
@Component
@ConditionalOnBooleanProperty("motcua.stand-ins")
class LocalPopulationRegistry implements PopulationRegistry {

    private final JdbcClient jdbc;
    private final Clock clock;

    LocalPopulationRegistry(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String assign(NumberRequest request) throws RefusedException {
        if (!reachable()) {
            throw new UncheckedIOException(new IOException("the population register is switched off"));
        }
        check(request);
        return jdbc.sql("select number from motcua.population_entry where request_id = :id")
                .param("id", request.requestId())
                .query(String.class)
                .optional()
                .orElseGet(() -> register(request));
    }

    private boolean reachable() {
        return jdbc.sql("select reachable from motcua.population_state")
                .query(Boolean.class)
                .single();
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
