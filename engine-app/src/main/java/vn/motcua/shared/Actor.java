package vn.motcua.shared;

/**
 * Who does something: an officer's number, {@code system:<job>} or {@code client:<name>}, and on whose behalf.
 *
 * @param id never a personal name
 * @param onBehalfOf the officer's number that is substituted, or null
 */
public record Actor(String id, String onBehalfOf) {

    public static Actor of(OfficerId officer) {
        return new Actor(officer.value(), null);
    }

    public static Actor system(String job) {
        return new Actor("system:" + job, null);
    }
}
