import { useDispatch, useSelector, useStore } from "react-redux";
import type { AppDispatch, RootState, Store } from "./store.ts";

export const useAppDispatch = useDispatch.withTypes<AppDispatch>();
export const useAppSelector = useSelector.withTypes<RootState>();
/** For what is looked at now and then, and must not draw anything again when it changes. */
export const useAppStore = useStore.withTypes<Store>();
