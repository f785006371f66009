// Package figure finds the quantities that a report states of the world: how
// many people, groups, states or things, shares in percent and money, with the
// approximation, what is counted, what befell it, where and when, whether it is
// a count so far, what larger figure it is a part of, and whose word it is.
//
// Dates, years, clock times, durations, ages, distances, ordinals and the
// numbers of resolutions are no figures. [Load] reads the tables once;
// [Tables.Find] is a plain function of them and its input.
package figure
