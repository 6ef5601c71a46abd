/** The rules of questions and answers. */
@NullMarked
package org.tenderway.clarification.domain;

import org.jspecify.annotations.NullMarked;
