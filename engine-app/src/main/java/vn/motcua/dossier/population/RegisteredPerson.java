package vn.motcua.dossier.population;

import java.time.LocalDate;

/**
 * What the population database says of a person, as far as a declaration asks for it.
 *
 * @param number personal identification number, 12 digits
 * @param sex {@code MALE} or {@code FEMALE}
 * @param ethnicity code of the list of ethnic groups, two digits
 * @param nationality code of the country, two letters
 */
record RegisteredPerson(
        String number,
        String fullName,
        LocalDate birthDate,
        String sex,
        String ethnicity,
        String nationality,
        String residence) {}
