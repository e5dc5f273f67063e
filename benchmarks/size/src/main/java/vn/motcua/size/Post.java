package vn.motcua.size;

import vn.motcua.shared.Role;

/**
 * An officer by place and role.
 *
 * @param number tells officers of one role in one place apart, from 0
 */
record Post(Site site, Role role, int number) {

    /** As templates name it. */
    String token() {
        return site + ":" + role + ":" + number;
    }

    static Post of(String token) {
        String[] parts = token.split(":", -1);
        return new Post(Site.valueOf(parts[0]), Role.valueOf(parts[1]), Integer.parseInt(parts[2]));
    }
}
