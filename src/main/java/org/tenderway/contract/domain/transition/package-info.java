/** The way from old providers to new: mobilisation list, packages to move, posts, risks, go or no-go, and its close. */
@NullMarked
package org.tenderway.contract.domain.transition;

import org.jspecify.annotations.NullMarked;
