/** How long a web or mobile checkout can be paid; their requests cannot say it themselves. */
export const onlineMinutes = 60;
