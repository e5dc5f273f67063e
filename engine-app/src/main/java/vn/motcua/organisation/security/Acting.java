package vn.motcua.organisation.security;

import vn.motcua.shared.Actor;

/** Somebody who signed in, as the journal names them. */
interface Acting {

    Actor actor();
}
