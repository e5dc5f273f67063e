package vn.motcua.dossier.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The people of the stand-in: invented, with numbers of the invented province 099, which no real person has. */
final class InventedPeople {

    private static final Map<String, RegisteredPerson> PEOPLE = read();

    private InventedPeople() {}

    static Optional<RegisteredPerson> find(String number) {
        return Optional.ofNullable(PEOPLE.get(number));
    }

    private static Map<String, RegisteredPerson> read() {
        try {
            return new ClassPathResource("people.csv", InventedPeople.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(InventedPeople::person)
                    .collect(Collectors.toMap(RegisteredPerson::number, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RegisteredPerson person(String line) {
        String[] cells = line.split(";", -1);
        return new RegisteredPerson(
                cells[0], cells[1], LocalDate.parse(cells[2]), cells[3], cells[4], cells[5], cells[6]);
    }
}
