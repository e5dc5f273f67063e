package vn.motcua.dossier.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Where no register is connected and none may be invented: requests wait, as while the real one cannot be reached, and
 * the consumer's lag says so to the operator.
 */
@Component
@ConditionalOnBooleanProperty(name = "motcua.stand-ins", havingValue = false, matchIfMissing = true)
class NoPopulationRegistry implements PopulationRegistry {

    @Override
    public String assign(NumberRequest request) {
        throw notConnected();
    }

    @Override
    public Optional<RegisteredPerson> find(String number) {
        throw notConnected();
    }

    private static UncheckedIOException notConnected() {
        return new UncheckedIOException(
                new IOException("no population register is connected (MOTCUA_STAND_INS is off)"));
    }
}
