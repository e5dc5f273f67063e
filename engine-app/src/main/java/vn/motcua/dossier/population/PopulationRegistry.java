package vn.motcua.dossier.population;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The national population database as far as the counter and a birth registration need it: it tells who has a number and
 * assigns the child's personal identification number (số định danh cá nhân). A port: a connector implements it; a stand-in invents numbers where a trial allows it.
 */
public interface PopulationRegistry {

    /**
     * A request for a number.
     *
     * @param requestId stable per dossier, so that asking twice gives the same number
     * @param provinceCode level-1 unit code of the place of registration
     */
    record NumberRequest(String requestId, String fullName, LocalDate birthDate, String sex, String provinceCode) {}

    /** The register does not accept the data; asking again does not help before they are corrected. */
    final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        public RefusedException(String message) {
            super(message);
        }
    }

    /**
     * Assigns the personal identification number, 12 digits.
     *
     * @throws RefusedException when the data are not acceptable
     * @throws java.io.UncheckedIOException when the register cannot be reached; the caller asks again later
     */
    String assign(NumberRequest request) throws RefusedException;

    /**
     * The person with this personal identification number; empty when it knows none.
     *
     * @param number 12 digits
     * @throws java.io.UncheckedIOException when the register cannot be reached
     */
    Optional<RegisteredPerson> find(String number);
}
