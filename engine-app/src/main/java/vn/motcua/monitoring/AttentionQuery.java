package vn.motcua.monitoring;

import vn.motcua.shared.UnitCode;
import vn.motcua.work.Turn;

/**
 * What the manager asks for; null means no restriction.
 *
 * @param size rows a page, 1 to 100
 */
record AttentionQuery(AttentionList.Kind kind, Turn turn, UnitCode unit, String cursor, int size) {}
