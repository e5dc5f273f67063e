package vn.motcua.catalogue;

import vn.motcua.shared.Money;
import vn.motcua.shared.Text;

/** One item to be paid: {@code amount} is {@code quantity} times {@code unitAmount}. */
public record Charge(String code, Text name, Money unitAmount, int quantity, Money amount) {}
