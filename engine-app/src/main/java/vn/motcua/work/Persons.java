package vn.motcua.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Person;
import vn.motcua.shared.OfficerId;

/** Officers as answers name them. */
final class Persons {

    private Persons() {}

    /** Null for nobody. */
    static @Nullable Person of(Officers officers, @Nullable OfficerId id) {
        return id == null ? null : new Person(id, officers.names(Set.of(id)).getOrDefault(id, id.value()));
    }
}
