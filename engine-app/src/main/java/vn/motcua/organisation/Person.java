package vn.motcua.organisation;

import vn.motcua.shared.OfficerId;

/** An officer as answers of the API name one. */
public record Person(OfficerId id, String name) {

    public static Person of(Officer officer) {
        return new Person(officer.id(), officer.name());
    }
}
