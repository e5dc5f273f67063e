package vn.motcua.work;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * To whom the open steps of an officer go whose account is locked.
 *
 * @param receivers may be empty; a step that none of them can take goes back to the list of its role
 */
record RemovalRequest(@NotNull @Size(max = 50) List<@NotNull @Valid DeputyLine> receivers) {}
